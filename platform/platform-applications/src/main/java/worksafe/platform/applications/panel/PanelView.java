package worksafe.platform.applications.panel;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.applications.panel.PanelMember.RecusalState;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** A panel with all that the caller is shown of it. */
@Schema(description = "专家组详情 / a panel with all that the caller is shown of it")
public record PanelView(
        @JsonUnwrapped PanelSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "结论规则 / how many must be in favour", examples = "TWO_THIRDS")
        PanelRule.PanelMajority majority,

        @Schema(description = "最少人数 / how many must sit at least", examples = "3")
        int least,

        @Schema(description = "是否须为单数 / whether an odd number must sit", examples = "true")
        boolean odd,

        @Schema(
                description = "所评审的内容 / what the experts judge",
                type = SchemaType.OBJECT,
                examples = "{\"until\": \"2026-04-10\", \"ground\": \"OTHER\", \"reason\": \"探测器交货延迟，到货后须校验。\"}")
        JsonNode matter,

        @Schema(description = "专家，组长在内 / the experts, the leader among them")
        List<MemberView> members,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<PanelAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<PanelStep>> timeline)
        implements Versioned {

    /** Who looks: somebody of the authority, who is shown all, or somebody else. */
    record Reader(String account, boolean ofAuthority) {}

    static PanelView of(Panel panel, JsonNode matter, Reader reader, Set<PanelAction> allowed) {
        var closed = panel.status() != PanelStatus.SITTING;
        return new PanelView(
                PanelSummary.of(panel),
                panel.version(),
                panel.rule().majority(),
                panel.rule().least(),
                panel.rule().odd(),
                matter,
                panel.members().stream()
                        .map(member ->
                                MemberView.of(member, closed || reader.ofAuthority() || member.isOf(reader.account())))
                        .toList(),
                allowed,
                StepView.of(PanelStep.class, panel.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }

    /** An expert on a panel. */
    @Schema(name = "PanelMember", description = "专家组成员 / an expert on a panel")
    public record MemberView(
            UUID id,

            @Schema(description = "姓名 / name", examples = "周教授")
            String name,

            @Schema(description = "专长 / expertise", examples = "危险化学品储存")
            String expertise,

            @Schema(description = "是否组长 / whether they lead", examples = "false")
            boolean leader,

            @Schema(description = "签署意见的最后一日 / last day on which they sign in time", examples = "2026-03-20")
            LocalDate dueDate,

            @Schema(description = "回避，无人提出的不返回 / whether they keep away; absent where nobody asked") @Nullable
            RecusalState recusal,

            @Schema(description = "回避理由 / why they should", examples = "曾任该企业顾问") @Nullable
            String recusalReason,

            @Schema(description = "回避决定的理由 / why the authority decided so", examples = "情况属实") @Nullable
            String recusalDecision,

            @Schema(
                    description = "免去的理由，未免去的不返回 / why they were released; absent where not",
                    examples = "因病住院，逾期未能签署意见")
            @Nullable
            String releaseReason,

            @Schema(description = "是否已签署意见 / whether they signed", examples = "true")
            boolean signed,

            @Schema(description = "结论；结束前仅监管部门和本人可见 / verdict; before the end for the authority and themselves")
            @Nullable
            PanelVerdict verdict,

            @Schema(description = "意见，可见范围同上 / opinion, shown likewise", examples = "整改方案可行，同意延期。") @Nullable
            String opinion,

            @Schema(description = "签署时刻 / when they signed", examples = "2026-03-12T09:30:00+08:00") @Nullable
            Instant signedAt) {

        private static MemberView of(PanelMember member, boolean shown) {
            return new MemberView(
                    member.id(),
                    member.name(),
                    member.expertise(),
                    member.leader(),
                    member.dueOn(),
                    member.recusal(),
                    member.recusalReason(),
                    member.recusalDecision(),
                    member.releaseReason(),
                    member.verdict() != null,
                    shown ? member.verdict() : null,
                    shown ? member.opinion() : null,
                    member.signedAt());
        }
    }
}
