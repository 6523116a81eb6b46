package worksafe.platform.duties.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ledger of the catalogue. */
@Schema(description = "台账目录 / kind of ledger")
record LedgerKindView(
        @Schema(examples = "town-enterprise-basics") String code,
        LedgerLevel level,
        @Schema(examples = "企事业单位基本情况台账") String nameZh,

        @Schema(examples = "Basic situation of enterprises and institutions")
        String nameEn,

        @Schema(description = "条目的 JSON Schema / JSON Schema of an entry", type = SchemaType.OBJECT)
        JsonNode schema,

        @Schema(description = "更新周期 / must be brought up to date at least once in", examples = "3 MONTHS") @Nullable
        String refresh,

        @Schema(description = "文件 / document") String source,
        @Schema(description = "条款 / clause") String clause,
        long version) {

    static LedgerKindView of(LedgerKind kind) {
        return new LedgerKindView(
                kind.code(),
                kind.level(),
                kind.nameZh(),
                kind.nameEn(),
                LedgerJson.read(kind.schema()),
                kind.refresh(),
                kind.source(),
                kind.clause(),
                kind.version());
    }
}
