/** Says what to install if WebKitGTK cannot be tested. */
import {findMissing} from './webkit.ts';

const missing = findMissing();
if (missing.length > 0) {
  console.error(
    `Found no ${missing.join(' and no ')}. Install them: on Debian, \`apt-get install webkit2gtk-driver xvfb\`.`,
  );
  process.exitCode = 1;
}
