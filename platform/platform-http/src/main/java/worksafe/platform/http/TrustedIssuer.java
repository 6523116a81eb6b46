package worksafe.platform.http;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start a process of production that trusts an issuer on its own machine: the local stack's issuer signs whatever it
 * is asked for, listens on the loopback only and names it as the {@code iss} of its tokens. Every process asks here, so that
 * none starts with a profile that {@link RuntimeProfile} does not know.
 */
@Startup
@Singleton
class TrustedIssuer {

    TrustedIssuer(
            @ConfigProperty(name = "worksafe.profile") String profile,
            @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer) {
        if (RuntimeProfile.of(profile).isProduction() && isOfOneMachine(issuer)) {
            throw new IllegalStateException("WORKSAFE_OIDC_ISSUER " + issuer + " is refused in " + profile);
        }
    }

    /** Whether an issuer can be of this machine only. */
    static boolean isOfOneMachine(String issuer) {
        var host = URI.create(issuer).getHost();
        return host == null
                || host.equalsIgnoreCase("localhost")
                || host.startsWith("127.")
                || host.equals("[::1]")
                || host.equals("0.0.0.0");
    }
}
