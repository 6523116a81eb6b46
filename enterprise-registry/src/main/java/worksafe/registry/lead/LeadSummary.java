package worksafe.registry.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A lead as a line of a list. */
@Schema(description = "线索列表项 / a lead as a line of a list")
public record LeadSummary(
        UUID id,

        @Schema(description = "编号 / number", examples = "XS320281-2026-000003")
        String number,

        @Schema(description = "企业 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @Schema(description = "企业名称 / its name", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / where it is supervised", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,

        LeadKind kind,

        @Schema(description = "标题 / title", examples = "工伤认定 苏工认〔2026〕12号 未见事故报告")
        String title,

        @Schema(description = "所涉日期 / the day that it is about", examples = "2026-02-11")
        LocalDate day,

        LeadStatus status,

        @Schema(description = "提出时刻 / when it was raised", examples = "2026-03-01T09:00:00+08:00")
        Instant raisedAt,

        @Schema(
                description = "办结时刻；未办结不返回 / when it was decided; absent before",
                examples = "2026-03-09T09:00:00+08:00")
        @Nullable
        Instant decidedAt) {

    static LeadSummary of(Lead lead) {
        return new LeadSummary(
                lead.id(),
                lead.number(),
                lead.enterpriseId(),
                lead.enterpriseName(),
                lead.region().toString(),
                lead.sector(),
                lead.kind(),
                lead.title(),
                lead.day(),
                lead.status(),
                lead.raisedAt(),
                lead.decidedAt());
    }
}
