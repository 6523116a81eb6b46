/** What the gateway joins. */
@org.jspecify.annotations.NullMarked
package worksafe.gateway.caller;
