package worksafe.training.post;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request to end a post. */
@Schema(description = "登记离岗 / end a post")
public record EndPost(
        @Schema(
                description = "离岗日，默认今日；该日起不再在岗 / day from which it no longer counts, today by default",
                examples = "2026-08-31")
        @Nullable
        LocalDate until) {}
