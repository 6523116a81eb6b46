package worksafe.inspections.srd;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.inspections.srd.form.Suite;

class NonceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "abababababababababababababababababababababababababababababababab",
                "0123456789abcdeffedcba98765432100123456789abcdeffedcba9876543210",
                "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
                "fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0efeeedecebeae9e8e7e6e5e4e3e2e1e0",
                "0000000000000000000000000000000000000000000000000000000000000001",
                "7468697320697320612072616e646f6d206e6f6e63652c20492070726f6d6973",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b"
            })
    void whatCanBeGuessedIsDegenerate(String hex) {
        assertThat(Nonce.ofHex(hex).isDegenerate()).isTrue();
    }

    @Test
    void whatIsRandomIsNot() {
        var random = new SecureRandom();

        for (int i = 0; i < 10_000; i++) {
            assertThat(Nonce.random(random).isDegenerate()).isFalse();
        }
    }

    @Test
    void noncesOfTheVectorAreNot() {
        assertThat(PublishedVector.of(Suite.SHA256).nonces()).noneMatch(Nonce::isDegenerate);
    }
}
