package worksafe.platform.papers.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;

/** A publication as a line of a list. */
@Schema(description = "公示列表项 / a publication as a line of a list")
public record PublicationSummary(
        UUID id,

        @Schema(description = "事项种类 / kind of what it is about", examples = "rectification-order")
        String subjectKind,

        @Schema(
                description = "事项标识，如文书 / what it is about, such as a paper",
                examples = "0198f4a0-8888-7aaa-8bbb-000000000008")
        UUID subjectId,

        @Schema(description = "名称 / title", examples = "责令限期整改指令书 WS320281-2026-000001")
        String title,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,
        PublicationStatus status,
        PublicationChannel channel,

        @Schema(description = "公示截止日（含）；长期的不返回 / last day; absent where it has none", examples = "2027-03-20") @Nullable
        LocalDate until,

        @Schema(description = "应公开的最后一日 / last day by which it is to be published", examples = "2026-04-10")
        LocalDate dueDate,

        @Schema(description = "提出时刻 / when it was proposed", examples = "2026-03-18T09:00:00+08:00")
        Instant proposedAt,

        @Schema(
                description = "公示时刻；未公示的不返回 / since when it is public; absent before",
                examples = "2026-03-20T09:00:00+08:00")
        @Nullable
        Instant publishedAt) {

    static PublicationSummary of(Publication publication) {
        return new PublicationSummary(
                publication.id(),
                publication.subjectKind(),
                publication.subjectId(),
                publication.title(),
                publication.enterpriseId(),
                publication.enterpriseName(),
                publication.region().toString(),
                publication.sector(),
                publication.status(),
                publication.channel(),
                publication.until().orElse(null),
                publication.dueDate(),
                publication.proposedAt(),
                publication.publishedAt().orElse(null));
    }
}
