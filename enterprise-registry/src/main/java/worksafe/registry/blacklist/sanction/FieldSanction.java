package worksafe.registry.blacklist.sanction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a listed enterprise is restricted in a field. */
@Schema(name = "FieldSanction", description = "一个领域的惩戒现状 / how far it is restricted in a field")
public record FieldSanction(
        SanctionField field,

        @Schema(description = "当日各部门中最严的程度 / the strictest of all departments today")
        SanctionDegree degree,

        @Schema(description = "各部门最近的记录 / the latest record of each department")
        List<RecordedSanction> records) {

    /**
     * Every field, whether anything was recorded of it or not.
     *
     * @param listed whether the enterprise stands on the list: what was recorded restricts it no longer than that
     */
    public static List<FieldSanction> of(List<RecordedSanction> recorded, boolean listed, LocalDate today) {
        return Arrays.stream(SanctionField.values())
                .map(field -> {
                    var latest = new LinkedHashMap<String, RecordedSanction>();
                    recorded.stream()
                            .filter(one -> one.field() == field)
                            .forEach(one -> latest.put(one.department(), one));
                    var degree = latest.values().stream()
                            .filter(one -> listed && one.isInForceOn(today))
                            .map(RecordedSanction::degree)
                            .max(Comparator.naturalOrder())
                            .orElse(SanctionDegree.NONE);
                    return new FieldSanction(field, degree, List.copyOf(latest.values()));
                })
                .toList();
    }
}
