package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.platform.testing.PersonalMap.Column;
import worksafe.platform.testing.PersonalMap.Erased;
import worksafe.platform.testing.PersonalMap.Form;
import worksafe.platform.testing.PersonalMap.Row;

class PersonalMapTest {

    private static final List<String> POLICIES = List.of("rehire-ban.period");

    private static Column text(String table, String name) {
        return new Column(table, name, "text", "");
    }

    private static Row plain(String table, String column) {
        return new Row(table, column, "NAME", Form.PLAIN, "whose it is", "第十三条", "", "with the file (第四十七条)", "", null);
    }

    private static List<String> faults(List<Row> rows, Column... columns) {
        return PersonalMap.faults(rows, List.of(columns), POLICIES);
    }

    @ParameterizedTest
    @CsvSource({
        "phone, text",
        "contact_phone, text",
        "person_name, text",
        "resident_id, text",
        "home_address, character varying",
        "bank_account, text",
        "birth_date, date",
        "born_on, date",
        "email, text",
        "signed_by, text",
        "signers, text[]",
        "facts_sealed, text",
        "number_index, text",
        "latitude, double precision"
    })
    void columnThatIsOfAPersonMustBeOnTheMap(String name, String type) {
        assertThat(faults(List.of(), new Column("letter", name, type, "")))
                .containsExactly("letter." + name + " seems to be of a person and is not on the map");
    }

    @ParameterizedTest
    @CsvSource({"title, text", "person_id, uuid", "answer_by, date", "people, integer", "opened_at, timestamptz"})
    void whatIsOfNobodyNeedsNoRow(String name, String type) {
        assertThat(faults(List.of(), new Column("letter", name, type, ""))).isEmpty();
    }

    @Test
    void commentTellsWhatTheNameDoesNot() {
        assertThat(faults(List.of(), new Column("letter", "code", "text", "经办人手机号")))
                .hasSize(1);
    }

    @Test
    void rowDeclaresItsColumnInOneTableOrInAllThatEndAlike() {
        assertThat(faults(List.of(plain("letter", "name")), text("letter", "name")))
                .isEmpty();
        assertThat(faults(List.of(plain("*_step", "name")), text("letter_step", "name"), text("visit_step", "name")))
                .isEmpty();
        assertThat(faults(List.of(plain("*_step", "name")), text("letter_step", "name"), text("letter", "name")))
                .containsExactly("letter.name seems to be of a person and is not on the map");
    }

    @Test
    void rowWithoutAColumnIsNotKept() {
        assertThat(faults(List.of(plain("letter", "name"), plain("*_step", "name")), text("letter", "title")))
                .containsExactly("letter.name is no column", "*_step.name is no column");
    }

    @Test
    void whatIsNobodysNeedsAReason() {
        assertThat(faults(
                        List.of(new Row(
                                "place", "name", "", Form.NOT_PERSONAL, "name of a place", "", "", "", "", null)),
                        text("place", "name")))
                .isEmpty();
        assertThat(faults(
                        List.of(new Row("place", "name", "", Form.NOT_PERSONAL, "", "", "", "", "", null)),
                        text("place", "name")))
                .hasSize(1);
    }

    private static Row ban(String policy, String retention, String begins, @Nullable Erased erased) {
        return new Row("ban", "name", "NAME", Form.SEALED, "whom", "第二十八条", policy, retention, begins, erased);
    }

    private static List<String> faultsOf(Row ban) {
        return faults(List.of(ban), text("ban", "name"));
    }

    @Test
    void rowSaysForHowLongByAPolicyThatThereIsOrWhyNot() {
        assertThat(faultsOf(ban("rehire-ban.period", "", "the day of the dismissal", Erased.EMPTY)))
                .isEmpty();
        assertThat(faultsOf(ban("ban.for-ever", "", "the day of the dismissal", Erased.EMPTY)))
                .containsExactly("ban.name is kept by the policy ban.for-ever, which there is not");
        assertThat(faultsOf(ban("", "", "", null))).hasSize(1);
    }

    @Test
    void termSaysFromWhenOnAndWhatThenBecomesOfIt() {
        assertThat(faultsOf(ban("rehire-ban.period", "", "", null))).hasSize(1);
        assertThat(faultsOf(ban("rehire-ban.period", "", "the day of the dismissal", null)))
                .hasSize(1);
        assertThat(faultsOf(ban("rehire-ban.period", "", "", Erased.REMOVE))).hasSize(1);
    }

    @Test
    void whatIsKeptWithoutEndSaysByWhichClause() {
        assertThat(faultsOf(ban("", "part of the file, which is archived (行政处罚法 第四十七条)", "", null)))
                .isEmpty();
        assertThat(faultsOf(ban("", "part of the file (档案法，条款待核)", "", null))).isEmpty();
        assertThat(faultsOf(ban("", "part of the file", "", null))).hasSize(1);
        assertThat(faultsOf(ban("", "deleted once sent", "the sending", Erased.REMOVE)))
                .as("ends by itself")
                .isEmpty();
    }

    @Test
    void columnIsDeclaredOnce() {
        assertThat(faults(List.of(plain("letter", "name"), plain("letter", "name")), text("letter", "name")))
                .containsExactly("letter.name is on the map twice");
    }
}
