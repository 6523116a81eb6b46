/** The pages without a gateway: their table, their texts, their templates. */
@NullMarked
package worksafe.gateway.pages;

import org.jspecify.annotations.NullMarked;
