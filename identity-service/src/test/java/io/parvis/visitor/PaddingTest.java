package io.parvis.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PaddingTest {
    private static final byte[] OTHERWISE = filled(16, 9);

    @Test
    void theContentOfARightBlockIsTaken() {
        assertThat(Padding.rsaContent(block(64, 16), OTHERWISE)).isEqualTo(filled(16, 7));
        assertThat(Padding.rsaContent(block(64, 32), filled(32, 9))).isEqualTo(filled(32, 7));
    }

    @Test
    void contentOfAnotherLengthIsNot() {
        for (int length = 0; length < 50; length++) {
            if (length != 16) {
                assertThat(Padding.rsaContent(block(64, length), OTHERWISE))
                        .as("%d bytes", length)
                        .isEqualTo(OTHERWISE);
            }
        }
    }

    @Test
    void everyByteOfThePaddingCounts() {
        for (int at = 2; at < 47; at++) {
            byte[] zero = block(64, 16);
            zero[at] = 0;
            assertThat(Padding.rsaContent(zero, OTHERWISE)).as("zero at %d", at).isEqualTo(OTHERWISE);
        }
        for (int at : new int[] {0, 1, 47}) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] wrong = block(64, 16);
                wrong[at] ^= (byte) (1 << bit);
                assertThat(Padding.rsaContent(wrong, OTHERWISE))
                        .as("bit %d at %d", bit, at)
                        .isEqualTo(OTHERWISE);
            }
        }
    }

    @Test
    void paddingOfEveryLengthIsSeen() {
        for (int last = 0; last < 256; last++) {
            byte[] clear = new byte[64];
            Arrays.fill(clear, Math.max(0, 64 - last), 64, (byte) last);
            clear[63] = (byte) last;
            assertThat(Padding.aesLength(clear)).as("%d", last).isEqualTo(last <= 16 ? last : 0);
        }
    }

    @Test
    void everyByteOfItMustBeTheSame() {
        for (int length = 2; length <= 16; length++) {
            for (int back = 2; back <= length; back++) {
                byte[] clear = new byte[32];
                Arrays.fill(clear, 32 - length, 32, (byte) length);
                clear[32 - back] ^= 1;
                assertThat(Padding.aesLength(clear)).as("%d, %d", length, back).isZero();
            }
        }
    }

    private static byte[] block(int length, int content) {
        byte[] block = filled(length, 1);
        block[0] = 0;
        block[1] = 2;
        block[length - content - 1] = 0;
        Arrays.fill(block, length - content, length, (byte) 7);
        return block;
    }

    private static byte[] filled(int length, int with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }
}
