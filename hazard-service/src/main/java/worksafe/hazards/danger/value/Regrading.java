package worksafe.hazards.danger.value;

import org.jspecify.annotations.Nullable;
import worksafe.hazards.determination.Determinations.Judged;

/**
 * That another grade was determined for a danger.
 *
 * @param judged by which clause it is a major one; absent where it becomes a general one
 * @param reason in words
 */
public record Regrading(DangerGrade to, @Nullable Judged judged, String reason) {}
