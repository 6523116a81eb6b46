/**
 * The public pages: what the services publish, as anybody reads it in a browser, in Chinese unless English is asked for, without
 * a session, a cookie or a script. A page shows the answer of a public operation and knows nothing beyond it; what a list is
 * called, whom it asks and what it shows is a line of {@code public-pages.csv}. Whoever tells of a danger writes into a form,
 * which is sent on as any other tip-off. Problems have a page each, where their type says.
 */
@NullMarked
@CheckReturnValue
package worksafe.gateway.pages;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
