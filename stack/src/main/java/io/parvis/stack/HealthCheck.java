package io.parvis.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/**
 * The health check of a container: exits with 0 when the address given answers 200, with 1 otherwise. It needs nothing
 * but itself, so that an image need not carry curl; this one class is copied into it.
 */
public final class HealthCheck {
    private static final int TIMEOUT_MILLIS = 3_000;

    private HealthCheck() {}

    public static void main(String[] arguments) {
        System.exit(answers(arguments[0]) ? 0 : 1);
    }

    static boolean answers(String address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            int status = connection.getResponseCode();
            System.out.println(address + " answers " + status);
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            System.out.println(address + " does not answer: " + e.getMessage());
            return false;
        }
    }
}
