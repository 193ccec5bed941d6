// npm run test:screens: every screen in every language, light and dark, on a phone and a desktop; the pictures go to .nhipcau/screens.
process.env['NHIPCAU_SCREENS'] = 'all';
process.argv.push('--suite', 'browser', 'every-screen');
await import('./run.ts');
