package worksafe.inspections.keylist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** An entry of the key list with its reasons and how it was followed up. */
@Schema(description = "重点监管名单详情 / an entry of the key list with its reasons")
public record KeyEntryView(
        @JsonUnwrapped KeyEntrySummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "镇或村的区划；不是的不返回 / the town or village; absent where it is none", examples = "320281102000")
        @PlaceCode
        @Nullable
        String subjectPlace,

        @Schema(description = "高危企业数 / how many high-risk enterprises there are", examples = "6")
        int highRisk,

        @Schema(description = "近五年事故起数 / accidents of the last five years", examples = "2")
        int accidents,

        @Schema(description = "近一年举报投诉件数 / complaints of the last year", examples = "3")
        int complaints,

        @Schema(
                description = "未销号重大隐患数，由系统统计；行业不返回 / open major dangers, counted by the system; absent of a trade",
                examples = "1")
        @Nullable
        Integer majorDangers,

        @Schema(description = "最高重大危险源级别；没有的不返回 / level of the gravest source; absent where there is none") @Nullable
        KeySourceLevel sourceLevel,

        @Schema(description = "列入理由 / reasons", examples = "高危企业集中，近五年发生事故 2 起")
        String reasons,

        @Schema(description = "列入时刻；未列入的不返回 / when it was listed; absent before") @Nullable
        Instant listedAt,

        @Schema(description = "最近复核时刻；未复核的不返回 / when it was last looked at; absent before") @Nullable
        Instant lookedAt,

        @Schema(description = "跟踪监管和直接指导 / how it was followed up")
        List<FollowUp> followUps,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<KeyEntryAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<KeyEntryStep>> timeline)
        implements Versioned {

    /** That it was followed up on a day. */
    @Schema(name = "KeyFollowUp", description = "一次跟踪监管或直接指导 / that it was followed up on a day")
    public record FollowUp(
            FollowUpKind kind,

            @Schema(description = "日期 / on which day", examples = "2026-06-12")
            LocalDate doneOn,

            @Schema(description = "情况 / what was done", examples = "指导建立动火作业审批制度")
            String note,

            @Schema(description = "承办人 / who did it", examples = "李检查")
            String byName) {}

    static KeyEntryView of(KeyEntry entry, Set<KeyEntryAction> allowed) {
        var inputs = entry.inputs();
        return new KeyEntryView(
                KeyEntrySummary.of(entry),
                entry.version(),
                Optional.ofNullable(entry.about().place())
                        .map(RegionCode::toString)
                        .orElse(null),
                inputs.highRisk(),
                inputs.accidents(),
                inputs.complaints(),
                inputs.majorDangers(),
                inputs.sourceLevel(),
                inputs.reasons(),
                entry.listedAt(),
                entry.lookedAt(),
                entry.followUps().stream()
                        .map(done -> new FollowUp(done.kind(), done.doneOn(), done.note(), done.name()))
                        .toList(),
                allowed,
                StepView.of(KeyEntryStep.class, entry.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
