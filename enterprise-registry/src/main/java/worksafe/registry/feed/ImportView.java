package worksafe.registry.feed;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.JobState;
import worksafe.registry.feed.reading.RowFate;
import worksafe.registry.feed.reading.RowFlag;

/** An import as it is shown: which file, how far, and what became of its lines. */
@Schema(name = "Import", description = "数据导入 / an import")
public record ImportView(
        @Schema(description = "导入及其任务的标识 / id of the import and of its job")
        UUID id,

        @Schema(description = "数据来源 / the source", examples = "industry-commerce")
        String source,

        ImportMode mode,
        JobState state,

        @Schema(description = "文件编码 / encoding of the file", examples = "GB18030")
        String encoding,

        @Schema(description = "文件 SHA-256 / digest of the file")
        String fileSha256,

        @Schema(description = "文件字节数 / size of the file") long fileBytes,

        @Schema(description = "数据行数，读完文件后才有 / data lines, once the file is read") @Nullable
        Long lines,

        @Schema(description = "已有结果的行数 / lines that have a fate", examples = "15841")
        long settled,

        @Schema(description = "各处理结果的行数，合计等于已有结果的行数 / lines by fate, summing up to those settled")
        Map<RowFate, Long> fates,

        @Schema(description = "各标记的行数 / lines by flag") Map<RowFlag, Long> flags,

        @Schema(description = "提交人所在区划 / the submitter's place", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "提交人 / who submitted it") String submitter,

        Instant createdAt,
        @Nullable Instant stagedAt,
        @Nullable Instant mergedAt,

        @Schema(description = "逐行结果的清理时间 / when the lines were removed") @Nullable
        Instant linesRemovedAt) {

    ImportView counted(Map<RowFate, Long> linesByFate, Map<RowFlag, Long> linesByFlag) {
        return new ImportView(
                id,
                source,
                mode,
                state,
                encoding,
                fileSha256,
                fileBytes,
                lines,
                settled,
                linesByFate,
                linesByFlag,
                region,
                submitter,
                createdAt,
                stagedAt,
                mergedAt,
                linesRemovedAt);
    }
}
