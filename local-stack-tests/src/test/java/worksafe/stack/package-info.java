@NullMarked
package worksafe.stack;

import org.jspecify.annotations.NullMarked;
