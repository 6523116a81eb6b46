/** Pages as a browser shows them. */
@NullMarked
package worksafe.platform.testing.browser;

import org.jspecify.annotations.NullMarked;
