/** What a request takes, and how it is told. */
@NullMarked
package worksafe.gateway.answer;

import org.jspecify.annotations.NullMarked;
