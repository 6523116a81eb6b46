package worksafe.registry.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.registry.blacklist.BlacklistSummary;
import worksafe.registry.grade.GradeSummary;

/** What is known of how an enterprise keeps faith. */
@Schema(name = "CreditRecord", description = "企业安全生产信用记录 / what is known of how an enterprise keeps faith")
public record CreditRecordView(
        @Schema(description = "企业 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @Schema(description = "企业名称 / its name", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "安全承诺，最近 50 件 / commitments, the latest 50")
        List<CreditEntry> commitments,

        @Schema(description = "不良信用记录，最近 200 件 / bad records, the latest 200")
        List<BadRecord> badRecords,

        @Schema(description = "严重失信主体名单，现有和既往 / entries of the list of the seriously dishonest, former ones too")
        List<BlacklistSummary> blacklist,

        @Schema(description = "是否在列 / whether it stands on the list now", examples = "false")
        boolean listed,

        @Schema(description = "诚信评价，最近 50 件 / evaluations of integrity, the latest 50")
        List<CreditEntry> evaluations,

        @Schema(description = "最近一次评定的安全等级；尚未评定过的不返回 / safety grade as it was found last; absent before the first")
        @Nullable
        GradeSummary grade) {

    /** An entry of a register. */
    @Schema(name = "CreditEntry", description = "台账中的一条 / an entry of a register")
    public record CreditEntry(
            UUID id,

            @Schema(description = "台账种类 / kind of the register", examples = "integrity-evaluation")
            String kind,

            @Schema(description = "末日；没有的不返回 / last day; absent without one", examples = "2026-12-31") @Nullable
            LocalDate validUntil,

            @Schema(description = "记录时刻 / when it was recorded", examples = "2026-01-02T09:00:00+08:00")
            Instant recordedAt) {}

    /** Something that was held against it: an order, a major danger, one not put right in time, a penalty, an accident. */
    @Schema(name = "BadRecord", description = "一件不良记录 / something that was held against it")
    public record BadRecord(
            @Schema(description = "业务域 / context", examples = "inspections")
            String context,

            @Schema(description = "种类 / kind", examples = "order")
            String kind,

            @Schema(description = "对象标识 / what it is", examples = "0198f4a0-4444-7aaa-8bbb-000000000004")
            UUID subjectId,

            @Schema(description = "编号；没有的不返回 / number; absent without one", examples = "WS320281-2026-000001") @Nullable
            String number,

            @Schema(description = "名称 / title", examples = "可燃气体报警器失效")
            String title,

            @Schema(description = "状态，按该域的代码 / state, by the code of that context", examples = "ISSUED")
            String state,

            @Schema(description = "等级；没有的不返回 / grade; absent without one", examples = "MAJOR") @Nullable
            String grade,

            @Schema(description = "是否逾期 / whether overdue", examples = "false")
            boolean overdue,

            @Schema(description = "是否已了结 / whether it is over", examples = "true")
            boolean closed,

            @Schema(description = "最近变动时刻 / when it last changed", examples = "2026-03-02T09:00:00+08:00")
            Instant occurredAt) {}
}
