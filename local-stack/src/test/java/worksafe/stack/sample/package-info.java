@NullMarked
package worksafe.stack.sample;

import org.jspecify.annotations.NullMarked;
