package worksafe.platform.http.signing;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import worksafe.platform.http.Permissions;

/** Makes a caller of whoever signed: asked in this process where the secrets are, and of the registry elsewhere. */
@ApplicationScoped
class SignatureIdentities implements IdentityProvider<SignatureAuthentication> {

    private final Instance<SignatureCheck> here;
    private final RegistryQuestion registry;
    private final Permissions permissions =
            Permissions.load(Thread.currentThread().getContextClassLoader());

    SignatureIdentities(@Any Instance<SignatureCheck> here, RegistryQuestion registry) {
        this.here = here;
        this.registry = registry;
    }

    @Override
    public Class<SignatureAuthentication> getRequestType() {
        return SignatureAuthentication.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SignatureAuthentication request, AuthenticationRequestContext context) {
        return here.isResolvable()
                ? context.runBlocking(
                        () -> here.get().check(request.presented()).identity(permissions))
                : registry.ask(request.presented()).map(caller -> caller.identity(permissions));
    }
}
