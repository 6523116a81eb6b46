package worksafe.registry.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.SaysSomething;

/** What clients send about claims. */
final class AccountClaimRequests {

    private AccountClaimRequests() {}

    @Schema(description = "发起企业账户认领邀请 / open an invitation for an enterprise")
    public record OpenAccountClaim(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "受邀人，供人辨认 / for whom the code is meant, as people call them", examples = "安全主管 陈强")
            String invitee) {}

    @Schema(description = "认领企业 / claim an enterprise")
    public record ClaimEnterprise(
            @NotBlank
            @OneLine
            @Size(max = 100)
            @Schema(description = "邀请码 / the code", examples = "7K3QD-9FZ0X-W2MHE-4T8BR")
            String code) {}

    @Schema(description = "撤回企业账户认领邀请 / withdraw an invitation")
    public record WithdrawAccountClaim(
            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "理由 / reason", examples = "受邀人已离职")
            String reason) {}

    @Schema(description = "撤销企业账户认领 / revoke a claim")
    public record RevokeAccountClaim(
            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "理由 / reason", examples = "认领人已离职")
            String reason) {}
}
