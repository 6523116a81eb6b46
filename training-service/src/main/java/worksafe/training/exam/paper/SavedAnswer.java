package worksafe.training.exam.paper;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is kept after a save. */
@Schema(description = "保存后的作答状态 / what is kept after a save")
public record SavedAnswer(
        @Schema(description = "题号 / number on the paper", examples = "1")
        int position,

        @Schema(description = "已保存作答的序号 / number of the answer that is kept", examples = "4")
        long sequence,

        @Schema(
                description = "本次作答是否被保存；更晚的作答已保存的为 false / whether this one is kept; false where a later one is",
                examples = "true")
        boolean kept,

        @Schema(description = "已保存作答的保存时刻 / when that was saved", examples = "2026-12-10T09:12:30+08:00")
        Instant savedAt) {}
