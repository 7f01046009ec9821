/**
 * Passwords and stems that guessing begins with, in small letters. A stem also covers itself
 * with digits and signs before or after it.
 */
const listed = `
password passw0rd p@ssword p@ssw0rd password1 passphrase mypassword newpassword letmein welcome
admin administrator root superuser manager guest user username login default changeme secret
qwerty qwertyui qwertyuiop qwerty123 qwertyqwerty qazwsx qazwsxedc zxcvbn zxcvbnm asdfgh asdfghjkl
1qaz2wsx 1qaz2wsx3edc q1w2e3r4 q1w2e3r4t5 qweasdzxc qweasd azerty abcdef abcdefgh abc abcabc
iloveyou sunshine princess dragon monkey football baseball superman batman master shadow michael
jordan freedom whatever trustno starwars computer internet samsung google yandex mailru vkontakte
summer winter spring autumn january december monday friday moscow russia spartak zenit
пароль паролька мойпароль логин админ администратор секрет привет любовь солнышко россия
москва спартак йцукен йцукенг йцукенгшщз йцукенгшщзхъ фывапр фывапролд фывапролджэ ячсмить ячсмитьбю
наташа александр сергей андрей дмитрий максим марина татьяна любимая зайка котенок медведь
gfhjkm ghbdtn yjdsqgfhjkm gjkmpjdfntkm
portal portalimc cluster medcluster medical biotech hadassah skolkovo мед медицина кластер портал
биотех площадка заявка резидент
1234567890 12345678910 0123456789 0987654321 9876543210 1q2w3e4r5t 1q2w3e4r5t6y 123qweasdzxc
123123123123 1231231231 1212121212 1111122222 1234554321 0000000000 147258369 1472583690 159753
159357 741852963 7418529630 789456123 987654321 asd123asd123 qwe123qwe123 aa12345678 a123456789
123456789a 123456789q q123456789 1234567890q zaq12wsx zaq1zaq1zaq1 zaq12wsxcde3 pass1word2
password12 password123 password1234 qwerty1234 qwerty12345 qwerty123456 админ12345 пароль12345
`;

export const commonPasswords: ReadonlySet<string> = new Set(listed.trim().split(/\s+/));
