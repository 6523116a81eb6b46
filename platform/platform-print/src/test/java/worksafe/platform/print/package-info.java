@NullMarked
package worksafe.platform.print;

import org.jspecify.annotations.NullMarked;
