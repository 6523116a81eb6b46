/**
 * What the tests of every service share: a real PostgreSQL with the roles of production, tokens of the development
 * issuer, the house rules, the contracts of events and what was announced or not taken over, tables and diagrams of
 * lifecycles, the wall and who tries to get over it, the map of personal columns, the committed OpenAPI document and the
 * look of a problem. In test scope everywhere; plain methods, no base classes.
 */
@NullMarked
@CheckReturnValue
package worksafe.platform.testing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
