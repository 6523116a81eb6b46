package worksafe.registry.claim;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.DutyProblem;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.http.Caller;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.Scope;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.Scopes;

@Path("claimed-enterprises")
@Tag(name = "account claims", description = "企业账户认领 / accounts that claim enterprises")
class ClaimedEnterpriseResource {

    private final AccountClaimOperations operations;
    private final Disclosures disclosures;
    private final Scopes scopes;
    private final Caller caller;

    ClaimedEnterpriseResource(
            AccountClaimOperations operations, Disclosures disclosures, Scopes scopes, Caller caller) {
        this.operations = operations;
        this.disclosures = disclosures;
        this.scopes = scopes;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("account-claim:claim")
    @Operation(
            operationId = "claimEnterprise",
            summary = "凭邀请码认领企业",
            description =
                    "The caller's account claims the enterprise of the code, which is good once. The claim is recorded and announced;"
                            + " what the account sees stands in its token, which the identity provider issues. A wrong code is refused"
                            + " without a reason and put on record; too many of them an hour are refused whatever they are.")
    public AccountClaimView claim(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull AccountClaimRequests.ClaimEnterprise request) {
        var code = InvitationCode.entered(request.code());
        var coded = coded(key, code);
        var only = new Scope(RegionCode.NATION, null, Set.of(coded.enterpriseId()), caller.subject(), null);
        return scopes.call(only, () -> operations.claim(key, coded.claimId(), code));
    }

    /** What limits the reading of personal values counts codes, too; whoever enters them is told so in words of their own. */
    private AccountClaims.Coded coded(IdempotencyKey key, InvitationCode code) {
        try {
            return disclosures.watched(() -> operations.coded(key, code));
        } catch (RequestProblem refused) {
            if (refused.type() != DutyProblem.DISCLOSURE_LIMIT) {
                throw refused;
            }
            throw new RequestProblem(
                    AccountClaimProblem.CLAIM_CODES_TOO_MANY,
                    refused.facts(),
                    refused.arguments().toArray());
        }
    }
}
