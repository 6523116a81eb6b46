package worksafe.registry.bureau.record;

import static worksafe.registry.bureau.record.RecordField.CREDIT_CODE;
import static worksafe.registry.bureau.record.RecordField.ENTERPRISE_NAME;
import static worksafe.registry.bureau.record.RecordField.optional;
import static worksafe.registry.bureau.record.RecordField.required;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.registry.bureau.record.RecordField.FieldKind;

/**
 * What a record of a bureau tells: who sends it, its fields, by which of them two records of an enterprise are about the same,
 * and of which day it is.
 */
@Schema(name = "BureauRecordType")
public enum RecordType {
    /** 设立登记; an enterprise that nobody knows comes of it. */
    REGISTRATION(
            Bureau.MARKET,
            "registeredOn",
            "registeredOn",
            required(ENTERPRISE_NAME, FieldKind.TEXT),
            required("registeredOn", FieldKind.DAY),
            optional("enterpriseType", FieldKind.TEXT),
            optional("legalRepresentative", FieldKind.TEXT),
            optional("address", FieldKind.TEXT),
            optional("industry", FieldKind.INDUSTRY)),
    /** 变更登记; what is absent has not changed. */
    REGISTRATION_CHANGE(
            Bureau.MARKET,
            "changedOn",
            "changedOn",
            required("changedOn", FieldKind.DAY),
            optional("enterpriseType", FieldKind.TEXT),
            optional("legalRepresentative", FieldKind.TEXT),
            optional("address", FieldKind.TEXT)),
    /** 注销登记, or 吊销营业执照. */
    REGISTRATION_END(
            Bureau.MARKET,
            "endedOn",
            "endedOn",
            required("endedOn", FieldKind.DAY),
            required("ending", FieldKind.CODE),
            optional("reason", FieldKind.TEXT)),
    /** 参加工伤保险. */
    INJURY_INSURANCE(
            Bureau.LABOUR, "asOf", "asOf", required("asOf", FieldKind.DAY), required("insured", FieldKind.COUNT)),
    /** 从业人数. */
    HEADCOUNT(Bureau.LABOUR, "asOf", "asOf", required("asOf", FieldKind.DAY), required("headcount", FieldKind.COUNT)),
    /** 工伤认定（工伤保险条例 Art. 14, 15）; nothing of it says who was injured. */
    WORK_INJURY(
            Bureau.LABOUR,
            "number",
            "injuredOn",
            required("number", FieldKind.TEXT),
            required("injuredOn", FieldKind.DAY),
            optional("determinedOn", FieldKind.DAY),
            required("ground", FieldKind.CODE),
            required("result", FieldKind.CODE),
            optional("grade", FieldKind.GRADE)),
    /** 项目立项. */
    PROJECT_INITIATION(Bureau.DEVELOPMENT, "number", "decidedOn", ofAProject()),
    /** 产值. */
    OUTPUT(Bureau.INDUSTRY_IT, "year", "year", required("year", FieldKind.YEAR), required("outputFen", FieldKind.YUAN)),
    /** 年度规模以上名单. */
    ABOVE_SCALE(
            Bureau.INDUSTRY_IT, "year", "year", required("year", FieldKind.YEAR), optional("listed", FieldKind.TRUTH)),
    /** 项目备案. */
    PROJECT_FILING(Bureau.INDUSTRY_IT, "number", "decidedOn", ofAProject());

    private final Bureau bureau;
    private final String key;
    private final String day;

    @SuppressWarnings("ImmutableEnumChecker") // records of texts
    private final List<RecordField> fields;

    RecordType(Bureau bureau, String key, String day, RecordField... own) {
        this.bureau = bureau;
        this.key = key;
        this.day = day;
        var all = new ArrayList<RecordField>();
        all.add(required(CREDIT_CODE, FieldKind.ENTERPRISE));
        if (Arrays.stream(own).noneMatch(field -> field.name().equals(ENTERPRISE_NAME))) {
            all.add(optional(ENTERPRISE_NAME, FieldKind.TEXT));
        }
        all.addAll(Arrays.asList(own));
        this.fields = List.copyOf(all);
    }

    private static RecordField[] ofAProject() {
        return new RecordField[] {
            required("number", FieldKind.TEXT),
            required("title", FieldKind.TEXT),
            optional("industry", FieldKind.INDUSTRY),
            required("decidedOn", FieldKind.DAY),
            optional("amountFen", FieldKind.YUAN)
        };
    }

    /** Who sends it. */
    public Bureau bureau() {
        return bureau;
    }

    /** What it says, the enterprise first. */
    public List<RecordField> fields() {
        return fields;
    }

    /** The field of that name. */
    public Optional<RecordField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** What tells it from other records about the same enterprise. */
    public String keyOf(Map<String, String> content) {
        return content.getOrDefault(key, "");
    }

    /** The day that it is about; of a year, its last. */
    public LocalDate dayOf(Map<String, String> content) {
        var said = content.getOrDefault(day, "");
        return said.length() == 4 ? LocalDate.of(Integer.parseInt(said), 12, 31) : LocalDate.parse(said);
    }

    /** As paths, policies and files write it: {@code work-injury}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
