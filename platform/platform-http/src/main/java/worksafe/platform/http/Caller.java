package worksafe.platform.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import worksafe.kernel.RegionCode;

/** Who calls, as the verified token or signature says; nothing of it is ever taken from a header. */
@RequestScoped
public class Caller {

    private static final Duration SIGNED = Duration.ofMinutes(5);

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject, {@code anonymous} without one. */
    public String subject() {
        return scope().subject();
    }

    /** The name to show beside what the caller did. */
    public String name() {
        var name = identity.<String>getAttribute(TokenClaims.NAME);
        return name == null ? subject() : name;
    }

    /** The caller, to be kept with what the caller did. */
    public Actor actor() {
        return new Actor(subject(), name());
    }

    /** The roles in which the caller may act: of whoever acts for an enterprise, those of authorities are none. */
    public Set<Role> roles() {
        return TokenClaims.acting(TokenClaims.roles(identity), scope());
    }

    public boolean is(Role role) {
        return roles().contains(role);
    }

    public Scope scope() {
        Scope scope = identity.getAttribute(TokenClaims.SCOPE);
        return scope == null ? Scope.nothing() : scope;
    }

    /**
     * For how long the token is still good, by the real time; whoever goes on answering stops then. A signed request is answered for as
     * long as a signature is good.
     */
    public Duration remaining() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return Duration.between(Clock.systemUTC().instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        }
        return identity.isAnonymous() ? Duration.ZERO : SIGNED;
    }

    /** The authority or place the caller acts for. */
    public RegionCode region() {
        var region = scope().region();
        return region == null ? RegionCode.NATION : region;
    }

    /** The enterprises an enterprise user acts for; empty for everybody else. */
    public Set<UUID> enterprises() {
        var enterprises = scope().enterprises();
        return enterprises == null ? Set.of() : enterprises;
    }
}
