package worksafe.platform.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.duties.personal.SealedValue;

/** What a rotation of keys does with the sealed fields of an entry. */
class ResealedEntryTest {

    private static final String OLD = "v1.1." + "A".repeat(60);
    private static final String OTHER = "v1.1." + "B".repeat(60);
    private static final String NEW = "v1.2." + "C".repeat(60);

    private final PersonalFields fields = new PersonalFields(null, null);

    @Test
    void eachSealedFieldIsExchangedInItsPlaceAndAllElseStays() {
        var kept = """
                {"residentId": {"sealed":"%s", "index":"0a1b"},"phone":{"sealed":"%s","index":"v1"} , "note":{}}""".formatted(OLD, OTHER);
        var places = new ArrayList<String>();

        var exchanged = fields.exchange(kept, (place, value) -> {
            places.add(place);
            return value.text().equals(OLD) ? new SealedValue(NEW) : value;
        });

        assertThat(places).containsExactly("register_entry.resident_id", "register_entry.phone");
        assertThat(exchanged).isEqualTo(kept.replace(OLD, NEW));
    }

    @Test
    void entryWithoutPersonalFieldsStaysAsItIs() {
        assertThat(fields.exchange("{}", (place, value) -> new SealedValue(NEW)))
                .isEqualTo("{}");
    }

    /** One such entry is left as it is, and the others are sealed anew. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{\"phone\":1,\"phone\":2}", "{\"phone\":{\"sealed\":\"13900000000\"}}"})
    void documentThatIsNoneIsRefusedAsAValueThatDoesNotOpen(String kept) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fields.exchange(kept, (place, value) -> new SealedValue(NEW)))
                .withMessageNotContaining("139");
    }
}
