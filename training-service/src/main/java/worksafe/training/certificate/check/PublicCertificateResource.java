package worksafe.training.certificate.check;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;

/** Whether a certificate stands, without a token and the same whoever asks. What is asked is neither logged nor kept in a cache. */
@Path("public/certificates")
@Tag(name = "public-certificates", description = "证书查验 / checking certificates in public")
class PublicCertificateResource {

    private final PublicCertificateQueries certificates;
    private final Scopes scopes;
    private final InstantSource clock;

    PublicCertificateResource(PublicCertificateQueries certificates, Scopes scopes, InstantSource clock) {
        this.certificates = certificates;
        this.scopes = scopes;
        this.clock = clock;
    }

    @POST
    @Path("check")
    @PermitAll
    @Operation(
            operationId = "checkPublicCertificates",
            summary = "按编号和持证人姓名查验证书",
            description =
                    "How the certificates of that number and that holder stand today, also those that ended; a card of special"
                            + " operations bears one number for all its categories. 404 whichever of the two is wrong, so that nobody"
                            + " learns whether somebody has one. A POST, so that neither stands in an address. Open to everybody.")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Slice<PublicCertificateView> check(@Valid @NotNull CheckCertificate request) {
        var number = request.read();
        var today = ChinaTime.dayOf(clock.instant());
        var found = scopes.call(Scope.nothing(), () -> certificates.check(number, request.name(), today));
        if (found.isEmpty()) {
            throw new NotFound("-");
        }
        return Slice.complete(found);
    }
}
