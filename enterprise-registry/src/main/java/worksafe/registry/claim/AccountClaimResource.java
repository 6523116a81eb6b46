package worksafe.registry.claim;

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
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("account-claims")
@Tag(name = "account claims", description = "企业账户认领 / accounts that claim enterprises")
class AccountClaimResource {

    private static final String ID = "认领标识 / id of the claim";
    private static final String ID_EXAMPLE = "0198f7a0-7777-7aaa-8bbb-000000000071";

    private final AccountClaimOperations operations;
    private final AccountClaims claims;

    AccountClaimResource(AccountClaimOperations operations, AccountClaims claims) {
        this.operations = operations;
        this.claims = claims;
    }

    @POST
    @PermissionsAllowed("account-claim:invite")
    @Operation(
            operationId = "openAccountClaim",
            summary = "发起企业账户认领邀请",
            description =
                    "Opens an invitation for an enterprise that trades. It can be entered once a code was issued.")
    public AccountClaimView open(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull AccountClaimRequests.OpenAccountClaim request) {
        return operations.open(key, request);
    }

    @GET
    @PermissionsAllowed("account-claim:read")
    @Operation(
            operationId = "listAccountClaims",
            summary = "列出企业账户认领",
            description = "Invitations and claims within the caller's scope. Sort: -openedAt.")
    public Slice<AccountClaimSummary> list(@BeanParam AccountClaimFilter filter, @BeanParam PageQuery query) {
        return claims.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("account-claim:read")
    @Operation(
            operationId = "getAccountClaim",
            summary = "查看企业账户认领",
            description = "One claim with its timeline, and what the caller may do now.")
    public AccountClaimView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/code")
    @PermissionsAllowed("account-claim:invite")
    @Operation(
            operationId = "issueAccountClaimCode",
            summary = "发出企业账户认领邀请码",
            description =
                    "Issues a code and tells it in this answer alone: only its SHA-256 is kept. Codes of this invitation that were"
                            + " issued before do not count any more. Its last day follows from the policy"
                            + " enterprise.invitation-period.")
    public AccountClaimView issue(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected) {
        return operations.issue(id, expected);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("account-claim:invite")
    @Operation(
            operationId = "withdrawAccountClaim",
            summary = "撤回企业账户认领邀请",
            description = "Ends an invitation that nobody entered.")
    public AccountClaimView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccountClaimRequests.WithdrawAccountClaim request) {
        return operations.withdraw(id, expected, request.reason());
    }

    @POST
    @Path("{id}/revocation")
    @PermissionsAllowed("account-claim:revoke")
    @Operation(
            operationId = "revokeAccountClaim",
            summary = "撤销企业账户认领",
            description =
                    "The account does not act for the enterprise any more. Tokens that the identity provider issued stay good until"
                            + " they end: the event account-claim-revoked tells it.")
    public AccountClaimView revoke(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull AccountClaimRequests.RevokeAccountClaim request) {
        return operations.revoke(id, expected, request.reason());
    }
}
