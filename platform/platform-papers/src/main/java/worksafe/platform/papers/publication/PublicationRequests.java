package worksafe.platform.papers.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What clients send about publications. */
final class PublicationRequests {

    private PublicationRequests() {}

    @Schema(description = "提出公示 / propose a publication")
    public record ProposePublication(
            @NotNull
            @Schema(
                    description = "已签署且主动公开的文书 / a signed paper of the class 主动公开",
                    examples = "0198f4a0-8888-7aaa-8bbb-000000000008")
            UUID paperId,

            @NotBlank
            @Size(max = 2000)
            @Schema(description = "公示摘要，不得含个人信息 / excerpt; nothing personal", examples = "危化品仓库可燃气体报警器失效，责令限期整改。")
            String excerpt,

            @NotNull PublicationChannel channel,

            @Schema(description = "公示截止日（含）；不填为长期 / last day; absent: none", examples = "2027-03-20") @Nullable
            LocalDate until) {}

    @Schema(description = "批准公示 / approve a publication")
    public record ApprovePublication(
            @Size(min = 1, max = 1000) @Schema(description = "意见 / opinion", examples = "同意公开") @Nullable
            String opinion) {}

    @Schema(description = "撤回公示 / withdraw a publication")
    public record WithdrawPublication(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "摘要有误，另行公示")
            String reason) {}
}
