package worksafe.platform.registers.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.registers.kind.HolderType;
import worksafe.platform.service.codetable.CodeTableView;

/** An entry of a register, as everybody reads it. */
@Schema(name = "PublicRegisterEntry", description = "公开的台账条目 / an entry of a register, as everybody reads it")
public record PublicEntryView(
        UUID id,

        @Schema(description = "种类代码 / kind of register", examples = "media-bulletin")
        String kind,

        @Schema(description = "台账名称 / what the register is called")
        CodeTableView.Titles titles,

        HolderType holderType,

        @Schema(description = "机关所在区划 / place of the authority", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "部门类别；不是部门的不返回 / sector of a department; absent otherwise") @Nullable
        Sector sector,

        @Schema(description = "公开的内容 / what is public of it", type = SchemaType.OBJECT)
        JsonNode data,

        @Schema(description = "公开时刻 / since when", examples = "2026-03-20T09:00:00+08:00")
        Instant publishedAt,

        @Schema(description = "公开截止日（含）；长期的不返回 / last day; absent where it has none", examples = "2027-03-20") @Nullable
        LocalDate until) {}
