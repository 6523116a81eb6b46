package worksafe.gateway.console;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** By whom people sign in to the console. */
@ConfigMapping(prefix = "worksafe.console")
interface ConsoleConfig {

    /** The identity provider; its metadata is read by the browser. */
    URI issuer();

    /** What the provider calls the console; without it tokens are pasted. */
    Optional<String> clientId();

    /** What is asked for. */
    String scope();
}
