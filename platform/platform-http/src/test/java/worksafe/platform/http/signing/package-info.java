@NullMarked
package worksafe.platform.http.signing;

import org.jspecify.annotations.NullMarked;
