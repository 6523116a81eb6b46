package worksafe.platform.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BothLanguagesTest {

    @Test
    void halvesAreToldApartByTheirLanguages() {
        assertThat(BothLanguages.of("代码表 / code tables")).contains(new BothLanguages("代码表", "code tables"));
        assertThat(BothLanguages.of("A / B 两类 / kinds A and B"))
                .contains(new BothLanguages("A / B 两类", "kinds A and B"));
    }

    @Test
    void oneLanguageIsNotBoth() {
        assertThat(BothLanguages.of("代码表")).isEmpty();
        assertThat(BothLanguages.of("read / write")).isEmpty();
        assertThat(BothLanguages.of("读 / 写")).isEmpty();
        assertThat(BothLanguages.of(null)).isEmpty();
    }

    @Test
    void bothAreWrittenAsTheyAreRead() {
        var words = new BothLanguages("区划", "division");

        assertThat(BothLanguages.of(words.both())).contains(words);
    }
}
