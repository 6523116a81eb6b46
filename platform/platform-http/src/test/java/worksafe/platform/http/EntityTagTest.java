package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    @Test
    void revisionIsQuoted() {
        assertThat(EntityTag.of(7)).hasToString("\"v7\"");
        assertThat(EntityTag.quoted("0f3a")).hasToString("\"0f3a\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v7\"", "W/\"v7\"", "\"v6\", \"v7\"", "\"v6\",W/\"v7\" , \"a,b\"", "*", " * "})
    void tagIsKnownAloneInAListWeakOrAsAnything(String ifNoneMatch) {
        assertThat(EntityTag.of(7).isKnown(ifNoneMatch)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"v8\"", "v7", "\"v77\"", "\"x, \"v7", "\"*\"", "W/v7", "\"v7"})
    void anotherTagOrNoneIsNotThisOne(String ifNoneMatch) {
        assertThat(EntityTag.of(7).isKnown(ifNoneMatch)).isFalse();
        assertThat(EntityTag.of(7).isKnown(null)).isFalse();
    }

    @Test
    void commaWithinATagDoesNotDivideIt() {
        assertThat(EntityTag.quoted("a,b").isKnown("\"a\", \"a,b\"")).isTrue();
        assertThat(EntityTag.quoted("b").isKnown("\"a,b\"")).isFalse();
    }
}
