package worksafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lasts is told from what is answered at once, however it is spelled. */
class HeldAnswersTest {

    private static final String PREFIX = "/api/v1/hazards";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        /changes             | wait=20                | */*
        /changes             | after=1&wait=020       | */*
        /changes             | after=1&%77ait=20      | */*
        /changes             | wait=%32%30            | */*
        /changes             | wait=%2B5              | */*
        /changes             | wait=%EF%BC%95         | */*
        /changes             | after=1;wait=5         | */*
        /changes             | x=%&wait=5             | */*
        /changes/            | wait=5                 | */*
        /changes             | -                      | text/event-stream
        /changes/stream      | -                      | */*
        /changes/stream/     | wait=0                 | application/json
        """)
    void whatLastsIsKnown(String path, String query, String accepted) {
        assertThat(Routes.isHeld(PREFIX + path, query, accepted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        /changes             | -                      | */*
        /changes             | wait=0                 | */*
        /changes             | after=1&wait=000&x=1   | */*
        /changes             | await=5                | application/json
        /obligation-changes  | wait=5                 | */*
        /changes/5/content   | wait=5                 | text/event-stream
        """)
    void whatIsAnsweredAtOnceToo(String path, String query, String accepted) {
        assertThat(Routes.isHeld(PREFIX + path, query, accepted)).isFalse();
    }
}
