package worksafe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13912345678, 13912345678",
        "139 1234 5678, 13912345678",
        "139-1234-5678, 13912345678",
        "+86 13912345678, 13912345678",
        "+86-139-1234-5678, 13912345678",
        "0086 13912345678, 13912345678",
        "１３９１２３４５６７８, 13912345678",
        "0510-86861234, 0510-86861234",
        "051086861234, 0510-86861234",
        "(0510)86861234, 0510-86861234",
        "（0510）8686 1234, 0510-86861234",
        "0510—86861234, 0510-86861234",
        "+86 510 8686 1234, 0510-86861234",
        "+86-10-62345678, 010-62345678",
        "010-62345678转801, 010-62345678-801",
        "022-62345678-801, 022-62345678-801",
        "0754-8812345, 0754-8812345",
        "400-800-1234, 4008001234",
        "800 810 1234, 8008101234"
    })
    void oneNumberHasOneSpelling(String text, String value) {
        assertThat(PhoneNumber.of(text).value()).isEqualTo(value);
        assertThat(PhoneNumber.of(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "1391234567",
                "139123456789",
                "12912345678",
                "010-8812345",
                "86861234",
                "0510-1686123",
                "+1 212 555 0100",
                "139123４5６7x"
            })
    void otherTextIsRefusedWithoutBeingRepeated(String text) {
        assertThatThrownBy(() -> PhoneNumber.of(text)).isInstanceOfSatisfying(InvalidValue.class, refused -> {
            assertThat(refused.code()).isEqualTo("phone-number-shape");
            assertThat(refused.arguments()).isEmpty();
        });
    }

    @Test
    void onlyTheLastFourCharactersShow() {
        assertThat(PhoneNumber.of("13912345678")).hasToString("*******5678");
        assertThat(PhoneNumber.of("0510-86861234").masked()).isEqualTo("*********1234");
    }

    @Test
    void onlyMobileNumbersReceiveShortMessages() {
        assertThat(PhoneNumber.of("13912345678").isMobile()).isTrue();
        assertThat(PhoneNumber.of("0510-86861234").isMobile()).isFalse();
    }
}
