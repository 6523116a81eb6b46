package worksafe.training.certificate;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;
import worksafe.training.certificate.CertificateRequests.CancelCertificate;
import worksafe.training.certificate.CertificateRequests.FindCertificates;
import worksafe.training.certificate.CertificateRequests.IssueCertificate;
import worksafe.training.certificate.CertificateRequests.ReviewCertificate;
import worksafe.training.certificate.CertificateRequests.RevokeCertificate;

@Path("certificates")
@Tag(name = "certificates", description = "证书 / certificates")
class CertificateResource {

    private static final String ID = "证书标识 / id of the certificate";
    private static final String ID_EXAMPLE = "0198f3b0-3c4d-7e5f-8a6b-7c8d9e0f1a2b";

    private final CertificateOperations operations;
    private final Certificates certificates;
    private final Disclosures disclosures;

    CertificateResource(CertificateOperations operations, Certificates certificates, Disclosures disclosures) {
        this.operations = operations;
        this.certificates = certificates;
        this.disclosures = disclosures;
    }

    @POST
    @PermissionsAllowed("certificate:issue")
    @Operation(
            operationId = "issueCertificate",
            summary = "颁发证书",
            description =
                    "Certifies a person from a day on, today at the latest. Its end and its review follow from the"
                            + " policies, which the answer names; both become clocks, and the holder's posts are judged"
                            + " anew. A certificate that exists on paper is entered with the reviews that it passed, and"
                            + " then stands as if each had been entered in its time, by the rules of its day. A card numbered T"
                            + " and an identity number bears its holder's. A number that contains an identity number and"
                            + " is borne by a certificate outside the caller's scope is answered 409, and audited.")
    public CertificateView issue(
            @HeaderParam("Idempotency-Key") IdempotencyKey key, @Valid @NotNull IssueCertificate request) {
        return disclosures.watched(() -> operations.issue(key, request));
    }

    @GET
    @PermissionsAllowed("certificate:read")
    @Operation(
            operationId = "listCertificates",
            summary = "列出证书",
            description =
                    "With personId or enterpriseId: those of people whom the caller sees. Without: for authorities"
                            + " those that were issued within the caller's scope, for enterprises those of their own"
                            + " people. Sort: inForceUntil.")
    public Slice<CertificateSummary> list(@BeanParam CertificateFilter filter, @BeanParam PageQuery query) {
        return certificates.list(filter, query);
    }

    @POST
    @Path("search")
    @PermissionsAllowed("certificate:read")
    @Operation(
            operationId = "findCertificates",
            summary = "按编号查找证书",
            description =
                    "The certificates with that number that the caller may see, or none. A POST, so that the number,"
                            + " which may contain an identity number, stands in no address, log or browser history.")
    public Slice<CertificateSummary> find(@Valid @NotNull FindCertificates request) {
        return Slice.complete(operations.find(request.read()));
    }

    @POST
    @Path("{id}/disclosure")
    @PermissionsAllowed("person:disclose")
    @Operation(
            operationId = "discloseCertificate",
            summary = "查看完整证书编号",
            description =
                    "The whole number, for a listed purpose that is explained, so many times an hour; every reading leaves an audit"
                            + " entry.")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public DisclosedCertificate disclose(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @Valid @NotNull StatedPurpose request) {
        return operations.disclose(id, request);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("certificate:read")
    @Operation(
            operationId = "getCertificate",
            summary = "查看证书",
            description = "One certificate with the rules of its terms and, where it ended, the reason.")
    public CertificateView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return CertificateView.of(certificates.get(id));
    }

    @POST
    @Path("{id}/review")
    @PermissionsAllowed("certificate:review")
    @Operation(
            operationId = "reviewCertificate",
            summary = "登记复审合格",
            description = "Enters a review that was passed today or on a day before, within the time in which it may be"
                    + " asked for. By that day it is judged: what was passed in time and entered afterwards brings"
                    + " a certificate back that lapsed in between. A review at the end of the validity renews the"
                    + " certificate. With an extension, the authority consents that the next review comes later,"
                    + " where the policy allows it after so many years in the trade and nothing recorded here"
                    + " speaks against it. Only the issuing authority or one above.")
    public CertificateView review(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ReviewCertificate request) {
        return operations.review(id, expected, request);
    }

    @POST
    @Path("{id}/revocation")
    @PermissionsAllowed("certificate:revoke")
    @Operation(
            operationId = "revokeCertificate",
            summary = "撤销证书",
            description =
                    "Takes a certificate back from today on, on a ground that the law names for its kind. Only the"
                            + " issuing authority or one above.")
    public CertificateView revoke(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RevokeCertificate request) {
        return operations.revoke(id, expected, request);
    }

    @POST
    @Path("{id}/cancellation")
    @PermissionsAllowed("certificate:cancel")
    @Operation(
            operationId = "cancelCertificate",
            summary = "注销证书",
            description =
                    "Strikes a certificate off, on a ground that the law names for its kind: its holder died or asked"
                            + " for it, or it was revoked. It holds no longer, and the holder's posts are judged anew."
                            + " Only the issuing authority or one above.")
    public CertificateView cancel(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull CancelCertificate request) {
        return operations.cancel(id, expected, request);
    }
}
