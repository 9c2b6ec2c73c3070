package io.parvis.sso.saml;

import io.parvis.sso.xml.Refusal;
import io.parvis.sso.xml.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The wrappings that messages travel in. */
final class Encoding {
    private Encoding() {}

    /** Base64, whose lines may be broken. */
    static byte[] base64(String text) throws Refused {
        try {
            return Base64.getDecoder()
                    .decode(isBroken(text) ? unbroken(text) : text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException notBase64) {
            throw new Refused(Refusal.NOT_BASE64);
        }
    }

    private static boolean isBroken(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0 || text.indexOf(' ') >= 0;
    }

    /** Without blanks and line ends. By hand: a regular expression would take as long as the signature. */
    private static byte[] unbroken(String text) {
        byte[] kept = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\r' && c != '\n' && c != '\t' && c != ' ') {
                kept[length++] = c < 0x80 ? (byte) c : 0;
            }
        }
        return Arrays.copyOf(kept, length);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @param largest how many bytes may come out: a few can blow up to a great many */
    static byte[] inflate(byte[] bytes, int largest) throws Refused {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished()) {
                    throw new Refused(Refusal.NOT_DEFLATED);
                }
                out.write(buffer, 0, read);
                if (out.size() > largest) {
                    throw new Refused(Refusal.TOO_LARGE);
                }
            }
            return out.toByteArray();
        } catch (DataFormatException notDeflated) {
            throw new Refused(Refusal.NOT_DEFLATED);
        } finally {
            inflater.end();
        }
    }
}
