package worksafe.platform.registers;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.OneLine;

/** What is asked of registers. */
final class RegisterRequests {

    private RegisterRequests() {}

    /** An entry to be made. Who keeps the register is named by what the kind's holders are. */
    @Schema(name = "RecordRegisterEntry", description = "登记一条 / entry to be made")
    record RecordEntry(
            @Nullable @Schema(description = "企业 / the enterprise that keeps it, or to whom the holder belongs")
            UUID enterpriseId,

            @Nullable
            @Schema(description = "地域 / the place that keeps it, or where the holder is", examples = "320281102000")
            String region,

            @Nullable @Schema(description = "行业主管部门，部门台账须填 / the sector, for departments")
            Sector sector,

            @Nullable
            @OneLine
            @Size(min = 1, max = 64)
            @Schema(description = "人员、项目、专家、机构的编号，无编号时以名称区分 / number of a named holder")
            String holderId,

            @Nullable
            @OneLine
            @Size(min = 1, max = 100)
            @Schema(description = "人员、项目、专家、机构的名称 / name of a named holder")
            String holderName,

            @Nullable @Schema(description = "续期的原条目 / the entry that this one renews, for kinds with dates")
            UUID renews,

            @NotNull
            @Schema(
                    description = "内容，符合该种类的 JSON Schema / content by the kind's JSON Schema",
                    type = SchemaType.OBJECT,
                    examples = "{\"heldOn\": \"2026-03-02\", \"subject\": \"一季度安全例会\", \"chair\": \"李明\","
                            + " \"participants\": 18, \"minutes\": \"通报整改情况。\"}")
            JsonNode data) {}

    /** The whole content anew, and why. */
    @Schema(name = "RewriteRegisterEntry", description = "更正、调整、修订 / the whole content anew")
    record Rewrite(
            @NotNull
            @Schema(
                    description = "全部内容；个人信息原样送回掩码表示不变 / in full; a mask sent back means that the value stays",
                    type = SchemaType.OBJECT,
                    examples = "{\"heldOn\": \"2026-03-02\", \"subject\": \"一季度安全例会\", \"chair\": \"李明\","
                            + " \"participants\": 19, \"minutes\": \"通报整改情况。\"}")
            JsonNode data,

            @NotBlank @Size(max = 500) @Schema(description = "理由 / why", examples = "参加人数笔误")
            String reason) {}

    /** Why something is done to an entry. */
    @Schema(name = "RegisterReason", description = "理由 / why")
    record Because(
            @NotBlank @Size(max = 500) @Schema(description = "理由 / why", examples = "重复登记")
            String reason) {}

    /** Which entries are looked for by a personal value. */
    @Schema(name = "FindRegisterEntries", description = "按个人信息查询 / find by a personal value")
    record FindEntries(
            @NotBlank @Size(max = 60) @Schema(description = "字段 / field", examples = "residentId")
            String field,

            @NotBlank
            @Size(max = 200)
            @Schema(description = "值，须与登记的完全一致 / value, the whole of it", examples = "11010519491231002X")
            String value) {

        @Override
        public String toString() {
            return "FindEntries[" + field + "=…]";
        }
    }
}
