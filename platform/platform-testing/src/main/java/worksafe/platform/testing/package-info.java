/**
 * What the tests of every service share: a real PostgreSQL with the roles of production, tokens of the development
 * issuer, the house rules, the contracts of events, lifecycle diagrams, the committed OpenAPI document and the look of a
 * problem. In test scope everywhere.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.testing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
