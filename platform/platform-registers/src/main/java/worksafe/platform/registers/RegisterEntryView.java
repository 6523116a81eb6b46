package worksafe.platform.registers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Versioned;
import worksafe.platform.registers.kind.EntryState;
import worksafe.platform.registers.kind.Field;
import worksafe.platform.registers.kind.HolderType;
import worksafe.platform.registers.kind.RegisterKind;
import worksafe.platform.service.export.OwnColumns;

/** An entry in its latest version. */
@Schema(name = "RegisterEntry", description = "台账条目 / entry of a register")
record RegisterEntryView(
        UUID id,

        @Schema(description = "版本，每次变更加一 / rises with each change", examples = "1")
        long revision,

        @Schema(examples = "enterprise-safety-meeting") String kind,

        @Schema(description = "内容所依的种类版本 / version of the kind that the content was checked by")
        long kindVersion,

        HolderType holderType,
        @Nullable String holderName,
        @Schema(examples = "320281102000") @PlaceCode String region,
        @Nullable Sector sector,
        @Nullable UUID enterpriseId,
        EntryState state,

        @Schema(description = "最近一次处理 / what was done last", examples = "RECORDED")
        String step,

        @Schema(description = "最近一次处理的理由 / why it was done") @Nullable
        String reason,

        @Schema(description = "内容，个人信息为掩码 / content, personal values masked", type = SchemaType.OBJECT)
        JsonNode data,

        @Schema(description = "是否由表格导入 / whether it came in from a spreadsheet")
        boolean imported,

        Instant recordedAt,
        String recordedBy,

        @Schema(description = "最近一次处理的时间 / when it was done")
        Instant changedAt,

        String changedBy,

        @Schema(description = "此前各版本，仅查看单条时返回 / earlier versions, only for a single entry") @Nullable
        List<Version> earlier,

        @JsonIgnore @Schema(hidden = true) @Nullable RegisterKind columns)
        implements Versioned, OwnColumns {

    /** A version that was followed by another. */
    @Schema(name = "RegisterEntryVersion")
    record Version(
            long revision,
            long kindVersion,
            EntryState state,
            String step,
            @Nullable String reason,
            @Schema(type = SchemaType.OBJECT) JsonNode data,
            Instant changedAt,
            String changedBy) {}

    static RegisterEntryView of(RegisterEntry entry) {
        return of(entry, null, null);
    }

    /** One of a list, which may be written as a table by its kind's columns. */
    static RegisterEntryView of(RegisterEntry entry, RegisterKind kind) {
        return of(entry, null, kind);
    }

    /** @param earlier the versions before, the newest first */
    static RegisterEntryView of(RegisterEntry entry, List<RegisterEntry> earlier) {
        return of(entry, earlier, null);
    }

    private static RegisterEntryView of(
            RegisterEntry entry, @Nullable List<RegisterEntry> earlier, @Nullable RegisterKind kind) {
        var holder = entry.holder();
        return new RegisterEntryView(
                entry.entryId(),
                entry.version(),
                entry.kind(),
                entry.kindVersion(),
                holder.type(),
                holder.name(),
                holder.region().toString(),
                holder.sector(),
                holder.enterpriseId(),
                entry.state(),
                entry.step().name(),
                entry.reason(),
                entry.content().data(),
                entry.imported(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.actedAt(),
                entry.actedBy(),
                earlier == null || earlier.isEmpty()
                        ? null
                        : earlier.stream().map(RegisterEntryView::version).toList(),
                kind);
    }

    @Override
    public List<String> titles(boolean english) {
        var titles = new ArrayList<>(
                english ? List.of("id", "holder", "region", "state") : List.of("标识", "主体", "地域代码", "状态"));
        fields().forEach(field ->
                titles.add(english ? field.title().en() : field.title().zh()));
        titles.addAll(english ? List.of("recorded at", "recorded by") : List.of("登记时间", "登记人"));
        return titles;
    }

    @Override
    public List<@Nullable Object> cells(boolean english) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(id.toString());
        cells.add(holderName != null ? holderName : enterpriseId == null ? region : enterpriseId.toString());
        cells.add(region);
        cells.add(state.name());
        fields().forEach(field -> cells.add(cell(field, data.get(field.name()), english)));
        cells.add(recordedAt
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(ChinaTime.ZONE)
                .toLocalDateTime());
        cells.add(recordedBy);
        return cells;
    }

    private Collection<Field> fields() {
        return columns == null ? List.of() : columns.fields().values();
    }

    private static @Nullable Object cell(Field field, @Nullable JsonNode value, boolean english) {
        if (value == null) {
            return null;
        }
        if (field.many() && !value.isEmpty() && value.get(0).isTextual()) {
            return value.valueStream()
                    .map(part -> String.valueOf(cell(field, part, english)))
                    .collect(Collectors.joining("；"));
        }
        return switch (field.type()) {
            case INTEGER, MONEY -> value.longValue();
            case DATE -> LocalDate.parse(value.textValue());
            case BOOLEAN -> value.booleanValue() ? (english ? "yes" : "是") : (english ? "no" : "否");
            case CHOICE -> {
                var words = field.choices().get(value.textValue());
                yield words == null ? value.textValue() : english ? words.en() : words.zh();
            }
            default -> value.isTextual() ? value.textValue() : value.toString();
        };
    }

    private static Version version(RegisterEntry entry) {
        return new Version(
                entry.version(),
                entry.kindVersion(),
                entry.state(),
                entry.step().name(),
                entry.reason(),
                entry.content().data(),
                entry.actedAt(),
                entry.actedBy());
    }
}
