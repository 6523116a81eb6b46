package worksafe.registry.standardisation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a body found on the spot (现场评审).
 *
 * @param body who reviewed
 * @param reviewedOn the day of its report
 * @param reached the level that it found; absent where it found none
 * @param openItems how many of the things that were not in order are not put right yet
 */
@Embeddable
@Schema(description = "现场评审 / what a body found on the spot")
public record RatingReview(
        @Schema(description = "评审单位 / who reviewed", examples = "江苏安信安全技术服务有限公司")
        String body,

        @Schema(description = "评审报告日 / day of its report", examples = "2026-05-20")
        LocalDate reviewedOn,

        @Schema(description = "达到的等级；未达到任何等级的不返回 / level that it found; absent where none", examples = "THREE")
        @Enumerated(EnumType.STRING)
        @Nullable
        RatingLevel reached,

        @Schema(description = "尚未整改的不符合项 / things not in order that are not put right yet", examples = "0")
        int openItems) {}
