package worksafe.registry.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.SaysSomething;
import worksafe.registry.official.RosterMoves.Target;

/** What clients send about transfers of officials. */
final class TransferRequests {

    private TransferRequests() {}

    @Schema(description = "提出监管人员流动 / propose that an official moves")
    public record ProposeTransfer(
            @NotNull
            @Schema(description = "任职标识 / entry of the roster", examples = "0198f5b0-1111-7aaa-8bbb-000000000009")
            UUID officialId,

            @Valid @Nullable TransferTarget target,

            @NotNull
            @Schema(
                    description =
                            "新任职（或离任后）的首日；失职、事故追责、个人原因和退休辞职可补报一年内的 / first day of the other post, or without this one; what happens to somebody may be filed within a year afterwards",
                    examples = "2026-12-15")
            LocalDate onDay,

            @NotNull @Schema(description = "事由 / ground", examples = "NEED")
            TransferGround ground,

            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "理由 / reason", examples = "充实执法大队力量")
            String reason) {}

    @Schema(
            name = "TransferTarget",
            description = "去向；离开监管队伍的不填 / where the official goes; absent where nowhere on the roster")
    public record TransferTarget(
            @NotNull @Schema(description = "监管机构 / authority", examples = "0198f5b0-2222-7aaa-8bbb-000000000002")
            UUID authorityId,

            @NotBlank @Size(max = 40) @Schema(description = "岗位代码 / code of the post", examples = "WH-01")
            String postCode,

            @Size(max = 40)
            @Schema(description = "科室代码；不填为岗位所属科室 / code of the section; absent: that of the post", examples = "WH")
            @Nullable
            String sectionCode) {

        Target target() {
            return new Target(authorityId, postCode, sectionCode);
        }

        static @Nullable TransferTarget of(@Nullable Target target) {
            return target == null
                    ? null
                    : new TransferTarget(target.authorityId(), target.postCode(), target.sectionCode());
        }
    }

    @Schema(description = "出具意见 / give an opinion")
    public record GiveTransferOpinion(
            @NotNull @Schema(description = "是否同意 / whether it is agreed to", examples = "true")
            Boolean agreed,

            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "同意，接任人选已到岗")
            String opinion) {}

    @Schema(description = "予以备案 / file it")
    public record FileTransfer(
            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "审查意见 / opinion", examples = "任职满三年，予以备案")
            String opinion) {}

    @Schema(description = "不同意流动 / object to it")
    public record ObjectToTransfer(
            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "理由 / reason", examples = "任职不满三年且无例外情形")
            String reason) {}

    @Schema(description = "撤回流动 / withdraw it")
    public record WithdrawTransfer(
            @NotBlank @Size(max = 1000) @Schema(description = "缘由 / reason", examples = "人选变更")
            String reason) {}
}
